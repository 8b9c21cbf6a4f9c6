/** What can be asked, one class for each verb. */
@NullMarked
package nl.ketenkaart.ctl.verb;

import org.jspecify.annotations.NullMarked;
