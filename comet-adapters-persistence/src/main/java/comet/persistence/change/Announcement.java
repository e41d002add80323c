package comet.persistence.change;

import comet.core.basis.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What is told on the channel {@value #CHANNEL}: who tells it, and which places changed. In the texts of PostgreSQL's
 * notifications, which are shorter than 8,000 bytes. A text that cannot be read, of a later version perhaps, means that
 * anything changed.
 *
 * @param sender who tells it: a random word for each process
 * @param isEcho whether it is said to be heard by the sender alone
 * @param subjects what changed; empty for anything
 */
record Announcement(String sender, boolean isEcho, Optional<List<Subject>> subjects) {

    static final String CHANNEL = "comet_changes";

    private static final String ECHO = "echo";
    private static final String EVERYTHING = "all";

    /** Each place takes 6 bytes at most. */
    private static final int MOST_PLACES = 1_200;

    /** A list of more is worth nothing to who hears it. */
    private static final int MOST_SUBJECTS = 20_000;

    static String echo(String sender) {
        return sender + ":" + ECHO;
    }

    /** In as many texts as it takes. */
    static List<String> texts(String sender, Collection<Subject> subjects) {
        int[] places =
                subjects.stream().mapToInt(Subject::place).distinct().sorted().toArray();
        if (places.length > MOST_SUBJECTS) {
            return List.of(everything(sender));
        }
        List<String> texts = new ArrayList<>();
        for (int from = 0; from < places.length; from += MOST_PLACES) {
            StringBuilder text = new StringBuilder(sender).append(':');
            for (int i = from; i < Math.min(places.length, from + MOST_PLACES); i++) {
                text.append(i == from ? "" : ",").append(places[i]);
            }
            texts.add(text.toString());
        }
        return texts;
    }

    static String everything(String sender) {
        return sender + ":" + EVERYTHING;
    }

    static Announcement read(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new Announcement("", false, Optional.empty());
        }
        String sender = text.substring(0, colon);
        String said = text.substring(colon + 1);
        return said.equals(ECHO)
                ? new Announcement(sender, true, Optional.of(List.of()))
                : new Announcement(sender, false, subjects(said));
    }

    private static Optional<List<Subject>> subjects(String said) {
        List<Subject> subjects = new ArrayList<>();
        try {
            for (String place : said.split(",", -1)) {
                subjects.add(new Subject(Integer.parseInt(place)));
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Optional.of(subjects);
    }
}
