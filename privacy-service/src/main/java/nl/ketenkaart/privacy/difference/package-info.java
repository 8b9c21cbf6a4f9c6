/** What one version of the agreement says that another did not, in sentences that a lawyer reads. */
@NullMarked
package nl.ketenkaart.privacy.difference;

import org.jspecify.annotations.NullMarked;
