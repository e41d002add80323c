package comet.outside;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.net.SocketFactory;

/**
 * Sockets that connect through a SOCKS5 proxy (RFC 1928), with user and password if it wants them (RFC 1929). The JDK can
 * do the former; the latter only with one password for the whole process, which an embedder's program is not ours to set.
 */
final class Socks5Sockets extends SocketFactory {

    private static final int VERSION = 5;
    private static final int NO_LOGIN = 0;
    private static final int LOGIN = 2;
    private static final int LOGIN_VERSION = 1;
    private static final int CONNECT = 1;
    private static final int IPV4 = 1;
    private static final int NAME = 3;
    private static final int IPV6 = 4;
    private static final int LONGEST = 255;

    /** A name and a password, both at most 255 bytes. */
    record Login(String user, String password) {
        @Override
        public String toString() {
            return "a login";
        }
    }

    private final String host;
    private final int port;
    private final Optional<Login> login;
    private final boolean namesGoThere;

    /** @param namesGoThere whether the proxy resolves host names */
    Socks5Sockets(String host, int port, Optional<Login> login, boolean namesGoThere) {
        this.host = host;
        this.port = port;
        this.login = login;
        this.namesGoThere = namesGoThere;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                super.connect(new InetSocketAddress(InetAddress.getByName(host), port), timeout);
                int before = getSoTimeout();
                setSoTimeout(timeout);
                greet(this, (InetSocketAddress) endpoint);
                setSoTimeout(before);
            }
        };
    }

    private void greet(Socket socket, InetSocketAddress target) throws IOException {
        OutputStream out = socket.getOutputStream();
        DataInputStream in = new DataInputStream(socket.getInputStream());
        out.write(login.isPresent() ? new byte[] {VERSION, 2, NO_LOGIN, LOGIN} : new byte[] {VERSION, 1, NO_LOGIN});
        expect(in.readUnsignedByte() == VERSION);
        int method = in.readUnsignedByte();
        if (method == LOGIN && login.isPresent()) {
            logIn(out, in, login.get());
        } else {
            expect(method == NO_LOGIN);
        }
        out.write(request(target));
        expect(in.readUnsignedByte() == VERSION);
        expect(in.readUnsignedByte() == 0);
        in.readUnsignedByte();
        skipAddress(in);
    }

    private static void logIn(OutputStream out, DataInputStream in, Login login) throws IOException {
        byte[] user = login.user().getBytes(StandardCharsets.UTF_8);
        byte[] password = login.password().getBytes(StandardCharsets.UTF_8);
        expect(user.length <= LONGEST && password.length <= LONGEST);
        byte[] message = new byte[3 + user.length + password.length];
        message[0] = LOGIN_VERSION;
        message[1] = (byte) user.length;
        System.arraycopy(user, 0, message, 2, user.length);
        message[2 + user.length] = (byte) password.length;
        System.arraycopy(password, 0, message, 3 + user.length, password.length);
        out.write(message);
        in.readUnsignedByte();
        expect(in.readUnsignedByte() == 0);
    }

    private byte[] request(InetSocketAddress target) throws IOException {
        byte[] name = target.getHostString().getBytes(StandardCharsets.UTF_8);
        InetAddress address = target.getAddress();
        if (!namesGoThere && address == null) {
            throw new UnknownHostException();
        }
        byte[] where = namesGoThere ? name : address.getAddress();
        expect(where.length <= LONGEST);
        int lengthByte = namesGoThere ? 1 : 0;
        byte[] message = new byte[4 + lengthByte + where.length + 2];
        message[0] = VERSION;
        message[1] = CONNECT;
        message[3] = (byte) (namesGoThere ? NAME : where.length == 4 ? IPV4 : IPV6);
        if (namesGoThere) {
            message[4] = (byte) where.length;
        }
        System.arraycopy(where, 0, message, 4 + lengthByte, where.length);
        message[message.length - 2] = (byte) (target.getPort() >> 8);
        message[message.length - 1] = (byte) target.getPort();
        return message;
    }

    private static void skipAddress(DataInputStream in) throws IOException {
        int length = switch (in.readUnsignedByte()) {
            case IPV4 -> 4;
            case IPV6 -> 16;
            case NAME -> in.readUnsignedByte();
            default -> throw new ProtocolException();
        };
        in.readFully(new byte[length + 2]);
    }

    private static void expect(boolean asItShould) throws ProtocolException {
        if (!asItShould) {
            throw new ProtocolException("the proxy refuses");
        }
    }

    @Override
    public Socket createSocket(String target, int targetPort) throws IOException {
        Socket socket = createSocket();
        socket.connect(InetSocketAddress.createUnresolved(target, targetPort), 0);
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress target, int targetPort) throws IOException {
        Socket socket = createSocket();
        socket.connect(new InetSocketAddress(target, targetPort), 0);
        return socket;
    }

    @Override
    public Socket createSocket(String target, int targetPort, InetAddress local, int localPort) throws IOException {
        return createSocket(target, targetPort);
    }

    @Override
    public Socket createSocket(InetAddress target, int targetPort, InetAddress local, int localPort)
            throws IOException {
        return createSocket(target, targetPort);
    }
}
