package comet.scrapers.kit.feed;

import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.outside.Answer;
import comet.outside.WireXml;
import comet.outside.WireXml.Step;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an address can be asked ({@code t=caps}).
 *
 * @param limit most items of one page; empty if it does not say
 * @param searches what each kind of search that is available is told by, lower case
 * @param categories numbers of its categories and those below them; empty if it tells none
 */
public record Capabilities(OptionalInt limit, Map<Search, Set<String>> searches, Set<Integer> categories) {

    /** More than the whole list of categories has. */
    private static final int MAX_CATEGORIES = 2000;

    /** The kinds of search, each with its element, the word of its calls, and what it knows if it does not say. */
    public enum Search {
        /** By text. */
        ANY("search", "search", "q"),
        /** For episodes. */
        TV("tv-search", "tvsearch", "q,season,ep"),
        /** For films. */
        MOVIE("movie-search", "movie", "q");

        private final String element;
        private final String word;
        private final String usual;

        Search(String element, String word, String usual) {
            this.element = element;
            this.word = word;
            this.usual = usual;
        }

        /** The value of {@code t}. */
        public String word() {
            return word;
        }

        private static Optional<Search> of(String element) {
            return Arrays.stream(values())
                    .filter(search -> search.element.equals(element))
                    .findFirst();
        }
    }

    /** What every address can do: a search by text. Assumed of one that did not say. */
    public static final Capabilities LEAST =
            new Capabilities(OptionalInt.empty(), Map.of(Search.ANY, names(Search.ANY.usual)), Set.of());

    public Capabilities {
        searches = Map.copyOf(searches);
        categories = Set.copyOf(categories);
    }

    /** Whether there is such a search and it can be told that. */
    public boolean offers(Search search, String parameter) {
        return searches.getOrDefault(search, Set.of()).contains(parameter);
    }

    /**
     * Reads them.
     *
     * @throws SourceException {@code UNREADABLE} if it is something else or broken, or the failure that an {@code error}
     *     document tells
     */
    public static Capabilities read(Answer answer) throws SourceException {
        WireXml xml = answer.xml();
        if (xml.next() != Step.BEGIN) {
            throw new SourceException(Failure.UNREADABLE);
        }
        FeedError.refuseIn(xml);
        if (!xml.name().equals("caps")) {
            throw new SourceException(Failure.UNREADABLE);
        }
        return readBody(xml);
    }

    private static Capabilities readBody(WireXml xml) throws SourceException {
        OptionalInt limit = OptionalInt.empty();
        Map<Search, Set<String>> searches = new EnumMap<>(Search.class);
        boolean told = false;
        Set<Integer> categories = new TreeSet<>();
        for (Step step = xml.next(); step != Step.OVER; step = xml.next()) {
            if (step == Step.END) {
                continue;
            }
            switch (xml.name()) {
                case "limits" -> limit = positive(xml.attribute("max"));
                case "searching" -> told = true;
                case "category", "subcat" -> addCategory(xml, categories);
                default -> addSearch(xml, searches);
            }
        }
        return new Capabilities(limit, told ? searches : LEAST.searches(), categories);
    }

    private static OptionalInt positive(Optional<String> text) {
        OptionalInt number = text.map(WireNumbers::count).orElse(OptionalInt.empty());
        return number.orElse(0) > 0 ? number : OptionalInt.empty();
    }

    private static void addCategory(WireXml xml, Set<Integer> categories) {
        OptionalInt number = positive(xml.attribute("id"));
        if (number.isPresent() && categories.size() < MAX_CATEGORIES) {
            categories.add(number.getAsInt());
        }
    }

    private static void addSearch(WireXml xml, Map<Search, Set<String>> searches) {
        Optional<Search> search = Search.of(xml.name());
        boolean available = xml.attribute("available").orElse("").equalsIgnoreCase("yes");
        if (search.isPresent() && available) {
            searches.put(search.get(), names(xml.attribute("supportedParams").orElse(search.get().usual)));
        }
    }

    private static Set<String> names(String list) {
        return Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
