package comet.core.title;

import comet.core.port.MetadataProvider;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Somebody who is asked for aliases.
 *
 * @param provider who is asked
 * @param insteadOf the name of another one: asked only when that one failed or is not asked at all (ALI-13)
 */
public record AliasSource(MetadataProvider provider, Optional<String> insteadOf) {

    /** One who is always asked. */
    public static AliasSource always(MetadataProvider provider) {
        return new AliasSource(provider, Optional.empty());
    }

    /** One who is asked when another one cannot be. */
    public static AliasSource insteadOf(String other, MetadataProvider provider) {
        return new AliasSource(provider, Optional.of(other));
    }

    AliasSource with(UnaryOperator<MetadataProvider> change) {
        return new AliasSource(change.apply(provider), insteadOf);
    }
}
