package comet.scrapers.kit.feed;

import comet.core.media.ImdbId;
import comet.core.torrent.AnnounceUrls;
import comet.core.torrent.InfoHash;
import comet.scrapers.kit.Candidate;
import comet.scrapers.kit.MagnetLink;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One result of an indexer. Its links may hold the pass key of a member: the text form shows none.
 *
 * @param elements text of its elements by local name, without white space around it; blank ones are left out; of several
 *     the first. The title has its entities decoded once more
 * @param attributes values of {@code torznab:attr}, and of {@code newznab:attr} where the other is missing (ATO-D1), by
 *     lower-case name; the same as of elements holds
 * @param enclosures what it encloses, in order
 */
public record FeedItem(Map<String, String> elements, Map<String, String> attributes, List<Enclosure> enclosures) {

    /** A {@code .torrent} is smaller, a film is not: below it, a length may be that of the {@code .torrent}. */
    private static final long SMALLEST_CONTENT = 1 << 20;

    private static final Pattern IMDB = Pattern.compile("(?:tt)?0*([1-9]\\d{0,9})");
    private static final int DIGITS_OF_IMDB = 7;

    public FeedItem {
        elements = Map.copyOf(elements);
        attributes = Map.copyOf(attributes);
        enclosures = List.copyOf(enclosures);
    }

    /** The release name; empty text if there is none. */
    public String title() {
        return element("title").orElse("");
    }

    /** The text of an element; empty if it is missing or blank. */
    public Optional<String> element(String localName) {
        return Optional.ofNullable(elements.get(localName));
    }

    /** The value of an attribute; empty if it is missing or blank. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** Its hash: as it is named, else that of a magnet (STR-D3, ATO-D2). */
    public Optional<InfoHash> infoHash() {
        return attribute("infohash")
                .or(() -> element("infoHash"))
                .flatMap(InfoHash::parse)
                .or(() -> magnets().stream()
                        .flatMap(magnet -> magnet.infoHash().stream())
                        .findFirst());
    }

    /** Where its peers are announced, as its magnets tell. */
    public AnnounceUrls sources() {
        AnnounceUrls all = AnnounceUrls.NONE;
        for (MagnetLink magnet : magnets()) {
            all = all.and(magnet.sources());
        }
        return all;
    }

    private List<MagnetLink> magnets() {
        // Most indexers write the same magnet in several places.
        Set<String> texts = new LinkedHashSet<>();
        attribute("magneturl").ifPresent(texts::add);
        element("link").ifPresent(texts::add);
        element("guid").ifPresent(texts::add);
        enclosures.forEach(enclosure -> texts.add(enclosure.url()));
        List<MagnetLink> magnets = new ArrayList<>();
        for (String text : texts) {
            MagnetLink.parse(text).ifPresent(magnets::add);
        }
        return magnets;
    }

    /**
     * Bytes of the whole torrent: the attribute, the element, else the length of what is enclosed unless it may be that
     * of a {@code .torrent}. Nothing and less is unknown (SCR-03).
     */
    public OptionalLong size() {
        OptionalLong named = attribute("size").map(WireNumbers::positive).orElse(OptionalLong.empty());
        if (named.isPresent()) {
            return named;
        }
        OptionalLong element = element("size").map(WireNumbers::positive).orElse(OptionalLong.empty());
        return element.isPresent() ? element : enclosedLength();
    }

    private OptionalLong enclosedLength() {
        return enclosures.stream()
                .filter(Enclosure::isTorrent)
                .flatMapToLong(enclosure -> enclosure.length().stream())
                .filter(length -> length >= SMALLEST_CONTENT)
                .findFirst();
    }

    /** Who has it; that nothing is told of it is usual. */
    public OptionalInt seeders() {
        return attribute("seeders")
                .or(() -> element("seeders"))
                .map(WireNumbers::count)
                .orElse(OptionalInt.empty());
    }

    /**
     * Where its {@code .torrent} is, or a magnet that its address leads to: what it encloses as a torrent, and only if it
     * encloses nothing, its link.
     */
    public Optional<String> torrentLink() {
        if (enclosures.isEmpty()) {
            return element("link").filter(FeedItem::isHttp);
        }
        return enclosures.stream()
                .filter(Enclosure::isTorrent)
                .map(Enclosure::url)
                .filter(FeedItem::isHttp)
                .findFirst();
    }

    private static boolean isHttp(String link) {
        String scheme =
                link.substring(0, Math.min(link.length(), "https://".length())).toLowerCase(Locale.ROOT);
        return scheme.startsWith("http://") || scheme.startsWith("https://");
    }

    /** The title it belongs to, as the indexer knows; written with and without {@code tt}, with and without zeros. */
    public Optional<ImdbId> imdbId() {
        return attribute("imdbid")
                .or(() -> attribute("imdb"))
                .map(IMDB::matcher)
                .filter(Matcher::matches)
                .map(id -> id.group(1))
                .flatMap(digits ->
                        ImdbId.parse("tt" + "0".repeat(Math.max(0, DIGITS_OF_IMDB - digits.length())) + digits));
    }

    /** Whether the indexer that has it is for members only (SCR-D06), as Prowlarr and Jackett tell of theirs. */
    public boolean isPrivate() {
        return element(FeedReader.PRIVACY)
                        .filter(type -> !type.equalsIgnoreCase("public"))
                        .isPresent()
                || element("type")
                        .filter(type -> type.toLowerCase(Locale.ROOT).contains("private"))
                        .isPresent();
    }

    /** What it offers; the label is for the source to add. */
    public Candidate candidate() {
        return candidate(infoHash(), size());
    }

    /** The same with a hash and a size that the source finds elsewhere. */
    public Candidate candidate(Optional<InfoHash> hash, OptionalLong bytes) {
        return new Candidate(hash.map(InfoHash::hex).orElse(null), title())
                .torrentSize(bytes)
                .seeders(seeders())
                .sources(sources())
                .isPrivate(isPrivate());
    }

    @Override
    public String toString() {
        return "item with " + attributes.size() + " attributes and " + enclosures.size() + " enclosures";
    }
}
