/** The log on the command line of whoever runs the service. */
@NullMarked
package nl.ketenkaart.privacy.disclosure.command;

import org.jspecify.annotations.NullMarked;
