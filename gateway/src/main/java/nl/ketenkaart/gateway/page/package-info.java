/** The page to read the contract at; everything it loads comes from here. */
@NullMarked
package nl.ketenkaart.gateway.page;

import org.jspecify.annotations.NullMarked;
