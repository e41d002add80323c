package comet.titles.anime;

import java.util.function.LongConsumer;

/** Numbers by keys, without an object for each. Keys are not 0, numbers not negative; the first number of a key stays. */
final class LongIntMap {

    private static final int BYTES_OF_BOTH = Long.BYTES + Integer.BYTES;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** What {@link #get} answers for a key that is not there. */
    static final int ABSENT = -1;

    private long[] keys;
    private int[] numbers;
    private int size;

    /** @param capacity a power of two */
    LongIntMap(int capacity) {
        this.keys = new long[capacity];
        this.numbers = new int[capacity];
    }

    int get(long key) {
        int slot = slot(key);
        return keys[slot] == key ? numbers[slot] : ABSENT;
    }

    void putIfAbsent(long key, int number) {
        int slot = slot(key);
        if (keys[slot] == key) {
            return;
        }
        keys[slot] = key;
        numbers[slot] = number;
        size++;
        if (size > keys.length / 4 * 3) {
            grow();
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * SPREAD) >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = new int[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    void forEachKey(LongConsumer consumer) {
        for (long key : keys) {
            if (key != 0) {
                consumer.accept(key);
            }
        }
    }

    long bytes() {
        return (long) keys.length * BYTES_OF_BOTH;
    }
}
