/**
 * How every adapter talks to its debrid service, written once: deadline, size limit, budget, cool-down, repetition,
 * circuit breaker, reading JSON, and judging what a refusal means (DBT-01 to DBT-08, DBE-04 to DBE-07).
 *
 * <p>An adapter makes one {@link comet.debrid.call.ServiceCalls} for each base URL of its service, describes each
 * endpoint as a {@link comet.debrid.call.ServiceCall}, and reads the service's error object with an
 * {@link comet.debrid.call.ErrorReader}. Nothing here logs, and no exception, text form or cause carries a URL, a header
 * or a body, because each of them may hold a key (DBP-06).
 */
@NullMarked
package comet.debrid.call;

import org.jspecify.annotations.NullMarked;
