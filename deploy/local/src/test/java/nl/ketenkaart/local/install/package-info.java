/** What is kept between starts, and when it is made anew. */
@NullMarked
package nl.ketenkaart.local.install;

import org.jspecify.annotations.NullMarked;
