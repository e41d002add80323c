/**
 * The operations of {@link comet.core.port.DebridService} as far as they are the same for every service: remembering
 * that an account is fine, cutting a cache check into batches, and refusing a link that must not be handed on.
 */
@NullMarked
package comet.debrid.operation;

import org.jspecify.annotations.NullMarked;
