"""Passes on what comes at a port of loopback to another one, and back, each piece after a while.

Usage: relay.py PORT TO_PORT MILLISECONDS
"""
import queue
import socket
import sys
import threading
import time

port, to, delay = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]) / 1000


def receive(source, pieces):
    while True:
        try:
            piece = source.recv(65536)
        except OSError:
            piece = b""
        pieces.put((time.monotonic() + delay, piece))
        if not piece:
            return


def send(pieces, target):
    while True:
        due, piece = pieces.get()
        time.sleep(max(0, due - time.monotonic()))
        try:
            if not piece:
                target.shutdown(socket.SHUT_WR)
                return
            target.sendall(piece)
        except OSError:
            return


def pass_on(client):
    service = socket.create_connection(("127.0.0.1", to))
    threads = []
    for source, target in ((client, service), (service, client)):
        source.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        pieces = queue.Queue()
        threads.append(threading.Thread(target=receive, args=(source, pieces), daemon=True))
        threads.append(threading.Thread(target=send, args=(pieces, target), daemon=True))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    client.close()
    service.close()


listener = socket.create_server(("127.0.0.1", port), backlog=64)
while True:
    threading.Thread(target=pass_on, args=(listener.accept()[0],), daemon=True).start()
