// Scripts over BullMQ's keys of one queue, for what must be done to many jobs at once. A delayed job stands in the sorted set
// `delayed` at its moment in ms times 4,096; a member "0" in `marker` wakes a worker, a member "1" tells it the next moment.

/** KEYS: delayed, wait, marker. ARGV: lowest and highest score, the prefix of jobs' keys. In the order of (score, id). */
export const RELEASE = `
local due = redis.call('ZRANGEBYSCORE', KEYS[1], ARGV[1], ARGV[2])
for _, id in ipairs(due) do
  redis.call('LPUSH', KEYS[2], id)
  redis.call('HSET', ARGV[3] .. id, 'delay', 0)
end
if #due > 0 then
  redis.call('ZREMRANGEBYSCORE', KEYS[1], ARGV[1], ARGV[2])
  redis.call('ZADD', KEYS[3], 0, '0')
end
return #due
`;

/** KEYS: delayed, marker. ARGV: the score from which on jobs are parked, the parking place in ms, the clock's lead in ms. */
export const UNPARK = `
local parked = redis.call('ZRANGEBYSCORE', KEYS[1], ARGV[1], '+inf', 'WITHSCORES')
for i = 1, #parked, 2 do
  local moment = (tonumber(parked[i + 1]) / 4096 - ARGV[2]) / 2
  redis.call('ZADD', KEYS[1], (moment - ARGV[3]) * 4096, parked[i])
end
local first = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
if first[2] then
  redis.call('ZADD', KEYS[2], math.floor(first[2] / 4096), '1')
end
return #parked / 2
`;

/** KEYS: active, wait, stalled, marker. ARGV: the prefix of jobs' keys. What was taken first is taken first again. */
export const RELEASE_ORPHANS = `
local active = redis.call('LRANGE', KEYS[1], 0, -1)
for _, id in ipairs(active) do
  redis.call('DEL', ARGV[1] .. id .. ':lock')
  redis.call('RPUSH', KEYS[2], id)
end
if #active > 0 then
  redis.call('DEL', KEYS[1], KEYS[3])
  redis.call('ZADD', KEYS[4], 0, '0')
end
return #active
`;
