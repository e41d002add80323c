/** What transactions change, told to those who keep answers made from it: in this process and on others (STOR-66). */
@NullMarked
package comet.persistence.change;

import org.jspecify.annotations.NullMarked;
