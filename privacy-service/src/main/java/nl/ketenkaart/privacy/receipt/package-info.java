/** Who was shown which wording of a contribution: from this follows who is told when it is corrected or withdrawn. */
@NullMarked
package nl.ketenkaart.privacy.receipt;

import org.jspecify.annotations.NullMarked;
