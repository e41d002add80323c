package comet.http.login;

import java.time.Duration;

/** What became of an attempt to sign in. */
public sealed interface Judgement {

    /** The password is right. */
    record Right() implements Judgement {}

    /**
     * The password was looked at and is wrong.
     *
     * @param held how long the address is held back already for what it did before; zero when it is not
     */
    record Wrong(Duration held) implements Judgement {}

    /**
     * The password was not looked at.
     *
     * @param held how long the address is held back, positive
     */
    record NotLookedAt(Duration held) implements Judgement {}
}
