package comet.debrid.torbox;

import comet.core.debrid.EntryId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number of TorBox's own: of a torrent of the account, or of a place in its queue, which are counted separately
 * (TB-22). To others a place in the queue is {@code q} and its number.
 *
 * @param number not negative
 */
record Item(long number, boolean isQueued) {

    private static final Pattern TEXT = Pattern.compile("(q?)([0-9]{1,18})");

    /** Reads what an entry is called outside; empty when TorBox cannot have such an entry. */
    static Optional<Item> read(EntryId id) {
        return parse(id.text());
    }

    /** A torrent by the number that TorBox wrote; empty when it wrote none. */
    static Optional<Item> torrent(@Nullable String number) {
        return number == null ? Optional.empty() : parse(number).filter(item -> !item.isQueued());
    }

    /** A place in the queue by the number that TorBox wrote; empty when it wrote none. */
    static Optional<Item> queued(@Nullable String number) {
        return torrent(number).map(item -> new Item(item.number(), true));
    }

    private static Optional<Item> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(new Item(
                        Long.parseLong(matcher.group(2)), !matcher.group(1).isEmpty()))
                : Optional.empty();
    }

    /** What it is called outside. */
    EntryId id() {
        return new EntryId((isQueued ? "q" : "") + number);
    }

    String text() {
        return Long.toString(number);
    }
}
