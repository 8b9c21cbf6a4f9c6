/** What an organisation needs longer than its term: for a while, with a reason that its own privacy officers can read. */
@NullMarked
package nl.ketenkaart.privacy.extension;

import org.jspecify.annotations.NullMarked;
