package comet.titles.anime;

import comet.core.port.SourceException;
import comet.outside.Outside;
import comet.titles.anime.AnimeList.Content;
import comet.titles.anime.ListAddress.Found;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** One list: its file, its addresses, and when it is asked for. Used by one thread; {@link #state} by any. */
final class KeptList {

    private static final Logger LOG = System.getLogger(AnimeFiles.class.getName());

    private final StoredList stored;
    private final List<ListAddress> addresses;
    private final Schedule schedule;
    private final boolean acceptShrink;
    private final Outside outside;
    private Optional<Edition> edition;
    private String loadedMark = "";
    private String damagedMark = "";
    private int loadedRows;
    private int refused;
    private volatile AnimeFiles.State state;

    KeptList(StoredList stored, List<ListAddress> addresses, Schedule schedule, boolean acceptShrink, Outside outside) {
        this.stored = stored;
        this.addresses = addresses;
        this.schedule = schedule;
        this.acceptShrink = acceptShrink;
        this.outside = outside;
        this.edition = stored.edition();
        this.state = seen();
    }

    private AnimeFiles.State seen() {
        return new AnimeFiles.State(word(), edition.map(Edition::checkedAt), loadedRows, refused, schedule.failures());
    }

    String word() {
        return stored.list().word();
    }

    AnimeFiles.State state() {
        return state;
    }

    String summary() {
        return word() + " " + loadedRows;
    }

    /** Looks at what is on disk now. */
    void reread() {
        edition = isDamaged() ? Optional.empty() : stored.edition();
        state = seen();
    }

    private boolean isDamaged() {
        return !damagedMark.isEmpty() && damagedMark.equals(stored.mark());
    }

    boolean isDue(Instant now) {
        if (addresses.isEmpty()) {
            return false;
        }
        return edition.isPresent() ? schedule.isDue(edition.get(), now) : schedule.isDue(now);
    }

    boolean isChanged() {
        String mark = stored.mark();
        return !mark.equals(loadedMark) && !mark.equals(damagedMark);
    }

    boolean isLoaded() {
        return !loadedMark.isEmpty();
    }

    /** Overrides alone do not say what is anime (ANM-18). */
    boolean isUsefulAlone() {
        return switch (stored.list()) {
            case TITLES, IDS -> true;
            case OVERRIDES -> false;
        };
    }

    /**
     * Adds what the file holds.
     *
     * @return whether it is whole, or there is none
     * @throws InterruptedException if interrupted, which ends the reading
     */
    boolean readInto(Rows rows) throws InterruptedException {
        String mark = stored.mark();
        if (mark.isEmpty() || mark.equals(damagedMark)) {
            loadedMark = "";
            loadedRows = 0;
            return true;
        }
        try {
            Content content = stored.list().read(stored.file(), rows);
            loadedMark = mark;
            loadedRows = content.rows();
            edition = stored.edition().map(known -> counted(known, content));
            noteAnew();
            state = seen();
            return true;
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LOG.log(Level.WARNING, () -> "the file of the anime list " + word() + " is damaged, and fetched anew");
            damagedMark = mark;
            edition = Optional.empty();
            return false;
        }
    }

    /** So that the next one is compared with it. In a folder that cannot be written to, nothing will come next. */
    private void noteAnew() {
        Optional<Edition> unnoted =
                edition.filter(known -> !known.equals(stored.edition().orElse(null)));
        try {
            if (unnoted.isPresent()) {
                stored.note(unnoted.get());
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, () -> "no note could be written beside the anime list " + word());
        }
    }

    /** A file without a note tells by itself how much it holds. */
    private static Edition counted(Edition known, Content content) {
        return new Edition(
                known.source(), known.tag(), known.modified(), known.checkedAt(), content.rows(), content.imdbIds());
    }

    /**
     * Asks the addresses in order until one answers.
     *
     * @return what came of it, in a word
     * @throws InterruptedException if interrupted; nothing has changed then
     */
    String refresh(InstantSource time) throws InterruptedException {
        for (ListAddress address : addresses) {
            try {
                stored.tidy();
                String done = refresh(address, time);
                schedule.succeeded();
                state = seen();
                return done;
            } catch (SourceException | IOException e) {
                LOG.log(
                        Level.WARNING,
                        () -> "the anime list " + word() + " could not be fetched from " + address + ": " + reason(e));
            }
        }
        schedule.failed(time.instant());
        state = seen();
        return "failed";
    }

    /** Of a file, the message may hold a path, and of JSON a piece of it. */
    private static String reason(Exception e) {
        return e instanceof SourceException || e instanceof ShrunkException
                ? String.valueOf(e.getMessage())
                : e.getClass().getSimpleName();
    }

    private String refresh(ListAddress address, InstantSource time)
            throws SourceException, IOException, InterruptedException {
        Path newer = stored.beside();
        try {
            Found found = address.fetch(edition, newer, outside, ListAddress.deadline(time));
            return switch (found) {
                case Found.Same() -> {
                    Edition same = edition.orElseThrow().checked(time.instant());
                    stored.note(same);
                    edition = Optional.of(same);
                    yield "unchanged";
                }
                case Found.Newer(String tag, String modified) -> {
                    Content content = stored.list().read(newer, NOWHERE);
                    requireNotShrunk(content);
                    Edition taken = new Edition(
                            address.mark(), tag, modified, time.instant(), content.rows(), content.imdbIds());
                    stored.replace(newer, taken);
                    edition = Optional.of(taken);
                    yield "renewed";
                }
            };
        } finally {
            Files.deleteIfExists(newer);
        }
    }

    private void requireNotShrunk(Content content) throws ShrunkException {
        if (!acceptShrink && edition.filter(known -> known.shrinksTo(content)).isPresent()) {
            refused++;
            throw new ShrunkException(content.rows());
        }
    }

    /** A new edition has lost too much. */
    private static final class ShrunkException extends IOException {
        private static final long serialVersionUID = 1L;

        ShrunkException(int rows) {
            super("it has shrunk to " + rows
                    + " rows and is not taken; ANIME_MAPPING_ACCEPT_SHRINK=true lets it through");
        }
    }

    /** For reading that is only about whether it can be read. */
    private static final Rows NOWHERE = new Rows() {
        @Override
        public void add(TitleRow row) {
            // Counted is enough.
        }

        @Override
        public void add(IdRow row) {
            // Counted is enough.
        }

        @Override
        public void add(OverrideRow row) {
            // Counted is enough.
        }
    };
}
