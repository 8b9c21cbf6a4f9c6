/** Which contributions of others an organisation sees, told to whoever has to know it without seeing them. */
@NullMarked
package nl.ketenkaart.privacy.sight;

import org.jspecify.annotations.NullMarked;
