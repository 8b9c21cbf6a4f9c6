/** Stand-ins for the services, on real sockets, and a client that checks what every answer must bear. */
package nl.ketenkaart.gateway.standin;
