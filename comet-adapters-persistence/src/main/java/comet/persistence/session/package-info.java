/** Sessions of accounts at services that let people sign in, encrypted (PP-17). */
@NullMarked
package comet.persistence.session;

import org.jspecify.annotations.NullMarked;
