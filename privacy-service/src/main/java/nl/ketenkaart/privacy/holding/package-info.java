/** What an organisation holds about somebody who asks for it, and what it decides to give of that. */
@NullMarked
package nl.ketenkaart.privacy.holding;

import org.jspecify.annotations.NullMarked;
