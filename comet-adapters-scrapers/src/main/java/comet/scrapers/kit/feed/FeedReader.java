package comet.scrapers.kit.feed;

import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import comet.outside.WireXml;
import comet.outside.WireXml.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Reads one feed, front to back. Used once. */
final class FeedReader {

    /** The name under which the type of {@code prowlarrindexer} is kept; no element is called so. */
    static final String PRIVACY = "@privacy";

    private static final Set<String> ROOTS = Set.of("rss", "RDF");
    private static final int MAX_ATTRIBUTES = 200;
    private static final int MAX_ELEMENTS = 100;
    private static final int MAX_ENCLOSURES = 20;

    /** Characters of one text: magnets are the longest. */
    private static final int MAX_TEXT = 32 << 10;

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|\\p{Alpha}\\p{Alnum}{1,31});");

    private final WireXml xml;
    private final List<FeedItem> items = new ArrayList<>();
    private OptionalLong total = OptionalLong.empty();

    FeedReader(WireXml xml) {
        this.xml = xml;
    }

    Feed read() throws SourceException {
        readRoot();
        try {
            for (Step step = xml.next(); step != Step.OVER && items.size() < Feed.MAX_ITEMS; step = xml.next()) {
                if (step == Step.BEGIN) {
                    readInChannel();
                }
            }
            return new Feed(items, total, false);
        } catch (SourceException e) {
            if (items.isEmpty()) {
                throw e;
            }
            return new Feed(items, total, true);
        }
    }

    private void readRoot() throws SourceException {
        if (xml.next() != Step.BEGIN) {
            throw new SourceException(Failure.UNREADABLE);
        }
        FeedError.refuseIn(xml);
        if (!ROOTS.contains(xml.name())) {
            throw new SourceException(Failure.UNREADABLE);
        }
    }

    private void readInChannel() throws SourceException {
        switch (xml.name()) {
            case "item" -> items.add(item());
            case "response" ->
                total = xml.attribute("total").map(WireNumbers::whole).orElse(OptionalLong.empty());
            default -> {
                // The title of the channel and the like: their insides are looked at too, which does no harm.
            }
        }
    }

    private FeedItem item() throws SourceException {
        Map<String, String> elements = new HashMap<>();
        Map<String, String> torznab = new HashMap<>();
        Map<String, String> newznab = new HashMap<>();
        List<Enclosure> enclosures = new ArrayList<>();
        for (Step step = xml.next(); step == Step.BEGIN; step = xml.next()) {
            switch (xml.name()) {
                case "attr" -> attribute(xml.namespace().contains("torznab") ? torznab : newznab);
                case "enclosure" -> enclosure(enclosures);
                case "prowlarrindexer" ->
                    xml.attribute("type").ifPresent(type -> keep(elements, MAX_ELEMENTS, PRIVACY, type));
                default -> {
                    // Its text is all there is to it.
                }
            }
            String name = xml.name();
            String text = xml.text();
            keep(elements, MAX_ELEMENTS, name, name.equals("title") ? decodedOnceMore(text) : text);
        }
        newznab.putAll(torznab);
        return new FeedItem(elements, newznab, enclosures);
    }

    private void attribute(Map<String, String> attributes) {
        String name = xml.attribute("name").orElse("").strip().toLowerCase(Locale.ROOT);
        xml.attribute("value").ifPresent(value -> keep(attributes, MAX_ATTRIBUTES, name, value));
    }

    private void enclosure(List<Enclosure> enclosures) {
        if (enclosures.size() < MAX_ENCLOSURES) {
            enclosures.add(Enclosure.of(
                    cut(xml.attribute("url").orElse("")),
                    cut(xml.attribute("type").orElse("")),
                    cut(xml.attribute("length").orElse(""))));
        }
    }

    private static void keep(Map<String, String> texts, int most, String name, String text) {
        String bare = cut(text).strip();
        if (texts.size() < most && name.length() <= MAX_TEXT && !bare.isEmpty()) {
            texts.putIfAbsent(name, bare);
        }
    }

    private static String cut(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }

    /** Many indexers escape titles twice. Only what is an entity to its semicolon is one: names hold bare ampersands. */
    private static String decodedOnceMore(String title) {
        if (title.indexOf('&') < 0) {
            return cut(title);
        }
        return ENTITY.matcher(cut(title))
                .replaceAll(entity -> Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), true)));
    }
}
