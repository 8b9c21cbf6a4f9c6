/** Has files scanned by ClamAV's daemon, over TCP or a socket of this machine. */
@NullMarked
package nl.ketenkaart.context.upload.clamd;

import org.jspecify.annotations.NullMarked;
