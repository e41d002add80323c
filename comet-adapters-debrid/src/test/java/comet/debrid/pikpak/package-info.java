@NullMarked
package comet.debrid.pikpak;

import org.jspecify.annotations.NullMarked;
