/** Consents of people involved: given for categories and organisations, withdrawn at any time, effective at once. */
@NullMarked
package nl.ketenkaart.privacy.consent;

import org.jspecify.annotations.NullMarked;
