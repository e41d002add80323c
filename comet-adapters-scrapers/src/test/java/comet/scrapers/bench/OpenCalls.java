package comet.scrapers.bench;

/** How many calls are under way. Thread-safe. */
final class OpenCalls {

    private int open;
    private int most;
    private int all;

    /**
     * What was counted.
     *
     * @param most open at once
     * @param all altogether
     */
    record Count(int most, int all) {
        static Count parse(String text) {
            String[] numbers = text.strip().split(" ", 2);
            return new Count(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
        }
    }

    synchronized void began() {
        open++;
        all++;
        most = Math.max(most, open);
    }

    synchronized void ended() {
        open--;
    }

    /** What {@link Count#parse} reads; counting begins anew. */
    synchronized String tellAndForget() {
        String told = most + " " + all;
        most = open;
        all = 0;
        return told;
    }
}
