/** The gateway's own way of making one document of four, for who has the tree and nothing that runs. */
@NullMarked
package nl.ketenkaart.gateway.contract;

import org.jspecify.annotations.NullMarked;
