package comet.core.release;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/** Numbers of seasons, episodes or volumes, ascending; empty when what was written cannot be meant (PARSE-16, PARSE-17). */
record NumberList(List<Integer> numbers) {

    private static final NumberList NONE = new NumberList(List.of());

    /** All whole numbers from one to another; as small as two numbers. */
    private static final class Range extends AbstractList<Integer> implements RandomAccess {
        private final int first;
        private final int size;

        Range(int first, int last) {
            this.first = first;
            this.size = last - first + 1;
        }

        @Override
        public Integer get(int index) {
            if (index < 0 || index >= size) {
                throw new IndexOutOfBoundsException(index);
            }
            return first + index;
        }

        @Override
        public int size() {
            return size;
        }
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    static NumberList of(int number) {
        return new NumberList(List.of(number));
    }

    static NumberList range(int first, int last, int most) {
        return last <= first || last - first >= most ? NONE : new NumberList(new Range(first, last));
    }

    /** Two numbers make a range; three or more count only if each is one more than the one before. */
    static NumberList span(WorkingText text, int from, int to, int most) {
        List<Integer> read = read(text, from, to);
        if (read.size() == 2) {
            return range(read.get(0), read.get(1), most);
        }
        for (int i = 1; i < read.size(); i++) {
            if (read.get(i) != read.get(i - 1) + 1) {
                return NONE;
            }
        }
        return new NumberList(List.copyOf(read));
    }

    /** This list with one number more, or with all up to it; itself if that makes no ascending list. */
    NumberList with(int number, boolean range, int most) {
        int last = numbers.getLast();
        if (number <= last || (range && number - last >= most)) {
            return this;
        }
        List<Integer> longer = new ArrayList<>(numbers);
        for (int between = range ? last + 1 : number; between <= number; between++) {
            longer.add(between);
        }
        return new NumberList(List.copyOf(longer));
    }

    private static List<Integer> read(WorkingText text, int from, int to) {
        List<Integer> read = new ArrayList<>(2);
        for (int i = from; i < to; i++) {
            if (text.isDigitAt(i)) {
                int end = Math.min(text.skipDigits(i), to);
                read.add(text.number(i, end));
                i = end;
            }
        }
        return read;
    }

    /** Each number adds itself, and after a hyphen or a tilde all those on the way to it. */
    static NumberList list(WorkingText text, int from, int to, int most) {
        List<Integer> numbers = new ArrayList<>(2);
        boolean range = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Chars.isDigit(c)) {
                range |= c == '-' || c == '~';
                continue;
            }
            int end = Math.min(text.skipDigits(i), to);
            int number = text.number(i, end);
            int last = numbers.isEmpty() ? -1 : numbers.getLast();
            if (number <= last || (range && number - last >= most)) {
                return NONE;
            }
            for (int between = range ? last + 1 : number; between <= number; between++) {
                numbers.add(between);
            }
            range = false;
            i = end - 1;
        }
        return new NumberList(List.copyOf(numbers));
    }
}
