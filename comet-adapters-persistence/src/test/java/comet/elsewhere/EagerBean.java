package comet.elsewhere;

import io.micronaut.context.annotation.Context;
import java.util.concurrent.atomic.AtomicInteger;

/** A bean of a program that has a context of its own: made as soon as a context starts that takes it. */
@Context
public final class EagerBean {

    /** How many there are. */
    public static final AtomicInteger MADE = new AtomicInteger();

    EagerBean() {
        MADE.incrementAndGet();
    }
}
