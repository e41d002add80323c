package comet.core.ranking;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What a profile says about every attribute. Immutable.
 *
 * @param ranks an entry for each attribute
 */
public record AttributeRanks(Map<RankedAttribute, CustomRank> ranks) {

    /** The product's own: refuses the seven forms that nobody wants (RANK-06). */
    public static final AttributeRanks DEFAULT = of(RankedAttribute::isFetched);

    /** Refuses whatever the strict column of the table refuses. */
    public static final AttributeRanks STRICT = of(RankedAttribute::isFetchedStrictly);

    /** @throws IllegalArgumentException if an attribute has no entry */
    public AttributeRanks {
        EnumMap<RankedAttribute, CustomRank> copy = new EnumMap<>(RankedAttribute.class);
        copy.putAll(ranks);
        if (copy.size() != RankedAttribute.values().length) {
            throw new IllegalArgumentException("every attribute has an entry");
        }
        ranks = Collections.unmodifiableMap(copy);
    }

    private static AttributeRanks of(Predicate<RankedAttribute> fetched) {
        EnumMap<RankedAttribute, CustomRank> ranks = new EnumMap<>(RankedAttribute.class);
        for (RankedAttribute attribute : RankedAttribute.values()) {
            ranks.put(attribute, CustomRank.fetching(fetched.test(attribute)));
        }
        return new AttributeRanks(ranks);
    }

    /** The same with another entry for one attribute. */
    public AttributeRanks with(RankedAttribute attribute, CustomRank rank) {
        EnumMap<RankedAttribute, CustomRank> changed = new EnumMap<>(ranks);
        changed.put(attribute, rank);
        return new AttributeRanks(changed);
    }

    /** What is said about an attribute. */
    public CustomRank of(RankedAttribute attribute) {
        CustomRank rank = ranks.get(attribute);
        if (rank == null) {
            throw new IllegalStateException("the constructor saw to it that every attribute has an entry");
        }
        return rank;
    }

    /** Whether releases with the attribute are accepted. */
    public boolean fetches(RankedAttribute attribute) {
        return of(attribute).fetch();
    }

    /** What the attribute adds to the rank. */
    public int weightOf(RankedAttribute attribute) {
        CustomRank rank = of(attribute);
        return rank.useCustomRank() ? rank.rank() : attribute.weight();
    }
}
