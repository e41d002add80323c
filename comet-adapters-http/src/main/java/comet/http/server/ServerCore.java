package comet.http.server;

import comet.http.log.Faults;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * What the framework's filter hands requests to.
 *
 * @param door answers them
 * @param threads runs each of them; virtual threads
 * @param faults hears of answers that cannot be sent
 * @param closed whether nobody waits for answers any more: the framework can no longer send them
 */
record ServerCore(FrontDoor door, Executor threads, Faults faults, BooleanSupplier closed) {}
