/** What the processing log tells: an owner, who was shown what it owns; an auditor or privacy officer, what its organisation did. */
@NullMarked
package nl.ketenkaart.privacy.logbook;

import org.jspecify.annotations.NullMarked;
