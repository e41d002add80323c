/** The operator's pages and what they are made of (sections 2 and 3 of the operations). */
@NullMarked
package comet.http.admin;

import org.jspecify.annotations.NullMarked;
