/** Why an organisation sees what it sees of what another contributed: for that other alone. */
@NullMarked
package nl.ketenkaart.privacy.explanation;

import org.jspecify.annotations.NullMarked;
