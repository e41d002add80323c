/** Those who know titles, episodes and dates: one package for each provider. No provider knows another. */
@NullMarked
package comet.titles;

import org.jspecify.annotations.NullMarked;
