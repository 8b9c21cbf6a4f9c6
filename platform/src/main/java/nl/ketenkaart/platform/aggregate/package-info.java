/** What a domain says about its state: outcomes, refusals, events. Plain Java; the only plumbing a feature may import besides identity. */
@NullMarked
package nl.ketenkaart.platform.aggregate;

import org.jspecify.annotations.NullMarked;
