"""Carries packets between two network namespaces, each after a while.

Usage: longway.py NAMESPACE NAMESPACE MILLISECONDS
"""
import collections
import ctypes
import fcntl
import os
import select
import struct
import sys
import time

CLONE_NEWNET = 0x40000000
TUNSETIFF = 0x400454CA
IFF_TUN, IFF_NO_PI = 1, 0x1000

libc = ctypes.CDLL(None, use_errno=True)


def device(namespace):
    """A network device there whose packets are read and written here."""
    with open("/run/netns/" + namespace) as entrance:
        if libc.setns(entrance.fileno(), CLONE_NEWNET):
            raise OSError(ctypes.get_errno(), "setns")
    packets = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(packets, TUNSETIFF, struct.pack("16sH", b"longway", IFF_TUN | IFF_NO_PI))
    return packets


def arrived(packets):
    while True:
        try:
            yield os.read(packets, 65535)
        except BlockingIOError:
            return


one, other = device(sys.argv[1]), device(sys.argv[2])
delay = float(sys.argv[3]) / 1000
under_way = collections.deque()
print("ready", flush=True)
while True:
    patience = max(0, under_way[0][0] - time.monotonic()) if under_way else None
    for side in select.select([one, other], [], [], patience)[0]:
        for packet in arrived(side):
            under_way.append((time.monotonic() + delay, other if side == one else one, packet))
    while under_way and under_way[0][0] <= time.monotonic():
        _, side, packet = under_way.popleft()
        try:
            os.write(side, packet)
        except OSError:
            pass  # That side is not up yet, or gone.
