/** The one way in which a case is opened for somebody: asked for first, decided, and on record before anything leaves. */
@NullMarked
package nl.ketenkaart.privacy.opening;

import org.jspecify.annotations.NullMarked;
