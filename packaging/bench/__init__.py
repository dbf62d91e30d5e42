"""The benchmark: how the program compares with the least that its libraries need for the same thing.

Absolute times say as much about a machine as about a program. So every measurement stands beside its floor, taken in
turns with it in the same run, and the ratio is what is judged. ``start``, ``language``, ``editing`` and ``paper`` each
hold one comparison; the modules in ``children`` are what they run in fresh processes.
"""
