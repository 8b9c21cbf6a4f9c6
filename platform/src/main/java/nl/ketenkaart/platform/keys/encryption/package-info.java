/** Where the organisations' keys are kept: in a file, a vault or a cloud. */
@NullMarked
package nl.ketenkaart.platform.keys.encryption;

import org.jspecify.annotations.NullMarked;
