package comet.core.selfcheck;

import java.util.List;

/**
 * Looks at one thing of an installation. An implementation changes nothing, blocks on a virtual thread, ends when it is
 * interrupted, and writes no secret: of an address it shows scheme, host and port. What takes too long is given up
 * ({@link SelfCheck}).
 */
public interface Check {

    /** What it looks at, as in {@link Finding#subject}. Constant. */
    String subject();

    /**
     * Looks.
     *
     * @return at least one finding
     * @throws InterruptedException if interrupted
     */
    List<Finding> look() throws InterruptedException;
}
