/** Snapshots of the libraries of debrid accounts, encrypted, each found by its own account alone (account-sync.md). */
@NullMarked
package comet.persistence.library;

import org.jspecify.annotations.NullMarked;
