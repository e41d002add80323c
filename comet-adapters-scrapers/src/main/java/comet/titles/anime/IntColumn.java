package comet.titles.anime;

import java.util.Arrays;

/** Numbers in a row that grows. */
final class IntColumn {

    private int[] numbers = new int[1024];
    private int size;

    void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    int get(int index) {
        return numbers[index];
    }

    void set(int index, int number) {
        numbers[index] = number;
    }

    int size() {
        return size;
    }

    long bytes() {
        return (long) numbers.length * Integer.BYTES;
    }
}
