/** How an organisation worded its own contributions before it corrected them: for that organisation alone. */
@NullMarked
package nl.ketenkaart.privacy.history;

import org.jspecify.annotations.NullMarked;
