/** What is counted of requests, searches and logins, and who may see the figures (section 10 of the operations). */
@NullMarked
package comet.http.metrics;

import org.jspecify.annotations.NullMarked;
