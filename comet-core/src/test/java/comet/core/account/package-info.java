@NullMarked
package comet.core.account;

import org.jspecify.annotations.NullMarked;
