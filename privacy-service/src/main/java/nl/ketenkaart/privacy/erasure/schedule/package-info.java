/** What was agreed is carried out, also after a crash. */
@NullMarked
package nl.ketenkaart.privacy.erasure.schedule;

import org.jspecify.annotations.NullMarked;
