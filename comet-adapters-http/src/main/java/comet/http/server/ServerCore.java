package comet.http.server;

import java.util.concurrent.Executor;

/**
 * What the framework's filter hands requests to.
 *
 * @param door answers them
 * @param threads runs each of them; virtual threads
 */
record ServerCore(FrontDoor door, Executor threads) {}
