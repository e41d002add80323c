package comet.scrapers.kit.feed;

import comet.scrapers.kit.Inquiry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The pages of a listing after the first, turned over some at a time. Immutable; thread-safe.
 *
 * @param inquiry makes the calls
 * @param atOnce pages asked for side by side, at least 1 (SCR-D22)
 */
public record Pages(Inquiry inquiry, int atOnce) {

    /** One page. */
    @FunctionalInterface
    public interface Page {

        /**
         * Asks for it and hands over what is on it.
         *
         * @return whether pages after it are wanted
         */
        boolean turn(int number) throws InterruptedException;
    }

    /** @throws IllegalArgumentException if no page may be asked for */
    public Pages {
        if (atOnce < 1) {
            throw new IllegalArgumentException("at least one page at once");
        }
    }

    /** Turns pages from the first number to the last, in order, until one of a batch is the last that is wanted. */
    public void turn(int first, int last, Page page) throws InterruptedException {
        AtomicBoolean wanted = new AtomicBoolean(true);
        for (int next = first; next <= last && wanted.get(); next += atOnce) {
            List<Integer> batch = new ArrayList<>();
            for (int number = next; number <= last && number < next + atOnce; number++) {
                batch.add(number);
            }
            inquiry.sideBySide(batch, number -> {
                if (!page.turn(number)) {
                    wanted.set(false);
                }
            });
        }
    }
}
