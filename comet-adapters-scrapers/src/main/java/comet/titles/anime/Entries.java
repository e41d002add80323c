package comet.titles.anime;

import comet.core.anime.AnimeSite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The entries by their position: what they are called, what they are, and their ids at all sites. */
final class Entries {

    private static final int YEAR_SHIFT = 16;
    private static final int FORM_SHIFT = 28;
    private static final int EPISODES = (1 << YEAR_SHIFT) - 1;
    private static final int YEAR = (1 << FORM_SHIFT - YEAR_SHIFT) - 1;

    /** A power of two that three ids for each of some forty thousand entries fit into. */
    private static final int USUAL_IDS = 1 << 16;

    private static final Form[] FORMS = Form.values();
    private static final AnimeSite[] SITES = AnimeSite.values();

    private final TextPool texts = new TextPool();
    private final IntColumn addresses = new IntColumn();
    private final IntColumn traits = new IntColumn();
    private final LongIntMap byId = new LongIntMap(USUAL_IDS);
    private int[] firstId = {};
    private byte[] idSites = {};
    private int[] idNumbers = {};

    /** An entry of which nothing but its form is known has no texts. */
    private static final int UNTITLED = -1;

    int add(TitleRow row) {
        List<String> titles = new ArrayList<>();
        titles.add(row.title() == null ? "" : row.title());
        titles.addAll(row.synonyms());
        int episodes = Math.min(row.episodes(), EPISODES);
        int year = row.year() > YEAR ? 0 : row.year();
        return add(texts.add(titles), row.form().ordinal() << FORM_SHIFT | year << YEAR_SHIFT | episodes);
    }

    int addUntitled(Form form) {
        return add(UNTITLED, form.ordinal() << FORM_SHIFT);
    }

    private int add(int address, int trait) {
        addresses.add(address);
        traits.add(trait);
        return addresses.size() - 1;
    }

    /** Says what an entry is, if nobody has yet. */
    void form(int entry, Form form) {
        if (form(entry) == Form.UNKNOWN) {
            traits.set(entry, traits.get(entry) | form.ordinal() << FORM_SHIFT);
        }
    }

    /** The first entry of an id keeps it (ANM-03). */
    void id(int entry, AnimeSite site, String id) {
        byId.putIfAbsent(SiteKey.of(site, id), entry);
    }

    /** The entry of an id, or {@link LongIntMap#ABSENT}. */
    int find(AnimeSite site, String id) {
        return byId.get(SiteKey.of(site, id));
    }

    /** The entry of an id, or {@link LongIntMap#ABSENT}. */
    int find(AnimeSite site, int id) {
        return byId.get(SiteKey.of(site, id));
    }

    int size() {
        return addresses.size();
    }

    /** Turns the ids round, so that each entry knows its own; to be called when all are there. */
    void seal() {
        int[] next = new int[size() + 1];
        byId.forEachKey(key -> {
            if (SiteKey.isNumber(key)) {
                next[byId.get(key) + 1]++;
            }
        });
        Arrays.parallelPrefix(next, Integer::sum);
        firstId = next.clone();
        idSites = new byte[next[size()]];
        idNumbers = new int[next[size()]];
        byId.forEachKey(key -> {
            if (SiteKey.isNumber(key)) {
                int at = next[byId.get(key)]++;
                idSites[at] = (byte) SiteKey.site(key);
                idNumbers[at] = SiteKey.number(key);
            }
        });
    }

    /** Its numbers at the sites that number; of several at one site the lowest. */
    Map<AnimeSite, Integer> numbers(int entry) {
        Map<AnimeSite, Integer> numbers = new EnumMap<>(AnimeSite.class);
        for (int i = firstId[entry]; i < firstId[entry + 1]; i++) {
            numbers.merge(SITES[idSites[i]], idNumbers[i], Math::min);
        }
        return numbers;
    }

    /** The main title, empty if there is none, and the synonyms. Nothing at all for an entry without texts. */
    List<String> titles(int entry) {
        int address = addresses.get(entry);
        return address == UNTITLED ? List.of() : texts.get(address);
    }

    Form form(int entry) {
        return FORMS[traits.get(entry) >>> FORM_SHIFT];
    }

    OptionalInt year(int entry) {
        return known(traits.get(entry) >>> YEAR_SHIFT & YEAR);
    }

    OptionalInt episodes(int entry) {
        return known(traits.get(entry) & EPISODES);
    }

    private static OptionalInt known(int number) {
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    long bytes() {
        return texts.bytes()
                + addresses.bytes()
                + traits.bytes()
                + byId.bytes()
                + idSites.length
                + (long) (firstId.length + idNumbers.length) * Integer.BYTES;
    }
}
